import tseslint from "typescript-eslint";

/** What the laws of the house ask of the core: no machine, no clock, no chance. */
const pure = {
  "no-restricted-globals": ["error", "process", "Buffer", "require", "__dirname", "setTimeout", "setInterval", "fetch"],
  "no-restricted-properties": ["error", { object: "Math", property: "random" }, { property: "localeCompare" }],
  "no-restricted-syntax": [
    "error",
    { selector: "NewExpression[callee.name='Date']", message: "time comes in as an argument" },
    { selector: "CallExpression[callee.object.name='Date']", message: "time comes in as an argument" },
  ],
  "no-console": "error",
};

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", "node_modules/"] },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.ts"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowNever: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // Text here is iterated by code point on purpose; emojis have no place in a clause number.
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }] },
  },
  { files: ["src/**/*.ts"], ignores: ["src/node/**", "src/cli/**", "src/verifier/**", "src/{jobs,server,store,web}/**"], rules: pure },
);
