/** Marks a branch that the types exclude; the compiler proves it, this line only says so at run time. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
