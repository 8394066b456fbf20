import { Button, Checkbox, Input } from "antd";
import { useState, type ReactNode } from "react";
import type { Webhook } from "../api/people.js";
import { request } from "../api/request.js";
import { useRemote } from "../api/use-remote.js";
import { Field } from "../parts/field.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useWords } from "../words/language.js";
import { OnceShown } from "./once-shown.js";
import { peopleWords } from "./people-words.js";
import { useAct } from "./use-act.js";

const events = ["version.ready", "version.failed", "signing.completed", "batch.done"] as const;

/** Addresses that are told when something happens. */
export function Webhooks(): ReactNode {
  const w = useWords(peopleWords);
  const hooks = useRemote<readonly Webhook[]>("/webhooks");
  const { problem, act } = useAct();
  const [url, setUrl] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>(["version.ready", "signing.completed"]);
  const [secret, setSecret] = useState<string>();
  const names: Readonly<Record<string, string>> = w.eventNames;
  return (
    <section aria-label={w.webhooks}>
      <form
        className="card inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          act(async () => {
            const made = await request<{ secret: string }>("POST", "/webhooks", { url, events: chosen });
            setSecret(made.secret);
            setUrl("");
            hooks.reload();
          });
        }}
      >
        <p className="small">{w.webhookLead}</p>
        <Field label={w.url}>
          {(id) => <Input id={id} type="url" required maxLength={500} value={url} onChange={(event) => setUrl(event.target.value)} />}
        </Field>
        <fieldset className="field plan">
          <legend>{w.events}</legend>
          {events.map((event) => (
            <Checkbox
              key={event}
              checked={chosen.includes(event)}
              onChange={({ target }) => setChosen(target.checked ? [...chosen, event] : chosen.filter((one) => one !== event))}
            >
              {w.eventNames[event]}
            </Checkbox>
          ))}
        </fieldset>
        <Button type="primary" htmlType="submit" disabled={chosen.length === 0}>
          {w.newWebhook}
        </Button>
      </form>
      {secret !== undefined && <OnceShown label={w.secretOnce} value={secret} />}
      {problem && <ProblemNote problem={problem} />}
      <ul className="plain-list">
        {hooks.data?.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{one.url}</strong>
              <span className="small"> {one.events.map((event) => names[event] ?? event).join(w.comma)}</span>
            </div>
            <Button
              size="small"
              danger
              onClick={() => act(() => request("DELETE", `/webhooks/${one.id}`).then(hooks.reload))}
              aria-label={`${w.revoke}: ${one.url}`}
            >
              {w.revoke}
            </Button>
          </li>
        ))}
      </ul>
      {hooks.data?.length === 0 && <p className="small">{w.none}</p>}
    </section>
  );
}
