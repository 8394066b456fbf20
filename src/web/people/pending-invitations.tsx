import { Button } from "antd";
import type { ReactNode } from "react";
import type { PendingInvitation } from "../api/people.js";
import { request } from "../api/request.js";
import type { Remote } from "../api/use-remote.js";
import { Moment } from "../parts/moment.js";
import { ProblemNote } from "../parts/problem-note.js";
import { useToast } from "../parts/toast.js";
import { useWords } from "../words/language.js";
import { peopleWords } from "./people-words.js";
import { useAct } from "./use-act.js";

/** Who was invited and has not come yet; each can be taken back. Nothing when there is none. */
export function PendingInvitations({ list }: { readonly list: Remote<readonly PendingInvitation[]> }): ReactNode {
  const w = useWords(peopleWords);
  const toast = useToast();
  const { problem, act } = useAct();
  const shown = problem ?? list.problem;
  if (list.data?.length === 0 && shown === undefined) return null;
  return (
    <section className="pending-invitations" aria-labelledby="pending-invitations">
      <h2 id="pending-invitations">{w.pending}</h2>
      {shown && <ProblemNote problem={shown} />}
      <ul className="plain-list">
        {list.data?.map(({ id, email, role, until }) => (
          <li key={id}>
            <div>
              <strong>{email}</strong>
              <span className="small">
                {" "}
                {w.roles[role]} · {w.until} <Moment at={until} />
              </span>
            </div>
            <Button
              size="small"
              danger
              aria-label={`${w.takeBack}: ${email}`}
              onClick={() =>
                act(async () => {
                  await request("DELETE", `/pending-invitations/${id}`).finally(list.reload);
                  toast(w.revoked(email));
                })
              }
            >
              {w.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
