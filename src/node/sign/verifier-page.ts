import { join } from "node:path";
import { packageRoot } from "../package-root.js";

/** Where the build put the offline verifier: one HTML file that needs nothing else. */
export const verifierPage = (): string => join(packageRoot(), "dist", "verifier.html");
