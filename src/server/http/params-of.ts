import { refusals } from "./refusal.js";

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** What a parameter of a path may be, by its name; anything else is an entry that does not exist. */
const shapes: Readonly<Record<string, RegExp>> = {
  finding: /^[\w-]{1,80}$/u,
  token: /^[\w-]{20,100}$/u,
  step: /^\d{1,3}$/u,
  topic: /^[a-z0-9-]{1,60}$/u,
  name: /^[a-z0-9-]{1,60}$/u,
  law: /^[^/]{1,80}$/u,
};

export function paramsOf(raw: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  for (const [name, value] of Object.entries(raw)) if (!(shapes[name] ?? id).test(value)) throw refusals.missing();
  return raw;
}
