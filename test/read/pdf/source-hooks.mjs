// Lets a plain Node thread run the TypeScript sources, whose imports name the compiled files.
import { registerHooks } from "node:module";

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith(".") && context.parentURL?.endsWith(".ts") ? specifier.replace(/\.js$/, ".ts") : specifier, context),
});
