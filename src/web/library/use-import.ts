import { useState } from "react";
import type { Imported } from "../api/library.js";
import { parse, Refusal, request, type Problem } from "../api/request.js";
import { sendFile } from "../api/send-file.js";
import { forgetAll } from "../api/use-remote.js";
import { useToast } from "../parts/toast.js";
import { useWords } from "../words/language.js";
import { editionsWords } from "./editions-words.js";

/** What is sent: an archive or one file, with the paths in it as far as they are known. */
export interface Parcel {
  readonly name: string;
  readonly content: Blob;
  readonly paths: readonly string[];
}

/** The service's word on a parcel that was only tried. */
export interface Trial {
  readonly parcel: Parcel;
  readonly outcome?: Imported;
  readonly problems: readonly Problem[];
}

export interface Import {
  readonly busy: boolean;
  readonly trial: Trial | undefined;
  readonly attempt: (parcel: Parcel) => void;
  readonly keep: (note: string) => void;
  readonly drop: () => void;
}

/** Tries library files without keeping them, then keeps them in one edition, with a way back. */
export function useImport(onKept: () => void): Import {
  const w = useWords(editionsWords);
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [trial, setTrial] = useState<Trial>();
  const send = async (parcel: Parcel, query: Readonly<Record<string, string>>): Promise<Imported | undefined> => {
    setBusy(true);
    try {
      const search = new URLSearchParams({ name: parcel.name, ...query }).toString();
      return parse<Imported>(await sendFile(`/library/import?${search}`, parcel.content, () => undefined));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setTrial({ parcel, problems: error.problems });
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  const changed = (): void => {
    forgetAll();
    onKept();
  };
  const attempt = async (parcel: Parcel): Promise<void> => {
    const outcome = await send(parcel, { dry: "true" });
    if (outcome) setTrial({ parcel, outcome, problems: [] });
  };
  const keep = async (note: string): Promise<void> => {
    if (trial === undefined) return;
    const kept = await send(trial.parcel, { note });
    const number = kept?.number;
    if (number === undefined || number === null) return;
    setTrial(undefined);
    changed();
    toast(w.kept(number), {
      label: w.undo,
      run: () =>
        void request("POST", "/library/restore", { number: number - 1, note: w.undone(number) }).then(() => {
          changed();
          toast(w.undone(number));
        }),
    });
  };
  return {
    busy,
    trial,
    attempt: (parcel) => void attempt(parcel),
    keep: (note) => void keep(note),
    drop: () => setTrial(undefined),
  };
}
