import type { Bilingual } from "../words/language.js";
import type { Problem } from "./request.js";

export type Severity = "error" | "warning" | "info";
export type Stance = "brand" | "agency" | "neutral";
export type Range = readonly [number, number];

export interface State {
  readonly setUp: boolean;
  readonly version: string;
  readonly oidc?: boolean;
  /** Whether the set-up asks for the code that the server printed at its start. */
  readonly codeNeeded?: boolean;
}

export type Role = "legal" | "business" | "approver" | "signer" | "viewer" | "admin";

export interface Me {
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly organisation: { readonly id: string; readonly name: string };
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly role: Role;
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export interface Version {
  readonly id: string;
  readonly number: number;
  readonly fileName: string;
  readonly format: string;
  readonly size?: number;
  readonly sha256?: string;
  /** `ready` once it was read and checked. */
  readonly state: string;
  readonly problem?: Problem | null;
}

export interface ContractItem {
  readonly id: string;
  readonly title: string;
  readonly kind: "review" | "draft";
  readonly state: string;
  readonly versions: number;
  readonly counts?: Counts | null;
  readonly updated: string;
  readonly latest?: Version | null;
  readonly turn?: { readonly kind: "approve" | "sign"; readonly role: string | null; readonly party: string | null } | null;
}

export interface ContractDetail extends Omit<ContractItem, "versions"> {
  readonly versions: readonly Version[];
}

export interface Basis {
  readonly law: string;
  readonly article?: string | undefined;
  readonly effective?: string | undefined;
  readonly force: string;
  readonly gist?: string | undefined;
}

export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly kind: string;
  readonly topic: string | null;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly basis: readonly Basis[];
  readonly quote: string;
  readonly range: Range;
  readonly place: string;
  readonly fix?: { readonly mode: "replace" | "insert" | "comment"; readonly text: string; readonly range?: Range };
}

export interface Decision {
  readonly decision: "accepted" | "dismissed" | "open";
  readonly reason?: string | null;
  readonly by?: string;
  readonly at?: string;
}

export type TopicStatus = "present" | "vague" | "missing" | "not-applicable";

export interface TopicLine {
  readonly id: string;
  readonly name: string;
  readonly status: TopicStatus;
  readonly places: readonly string[];
  readonly elements: readonly {
    readonly id: string;
    readonly name?: string;
    readonly status: string;
    readonly required: boolean;
    readonly value?: string;
    readonly range?: Range;
  }[];
}

export interface DocumentBlock {
  readonly range: Range;
  readonly kind: "title" | "heading" | "paragraph" | "row";
  readonly level: number;
  readonly label?: string;
  readonly cells?: readonly Range[];
}

export interface Report {
  readonly file: string;
  readonly sha256: string;
  /** Of the file: docx, doc, pdf, scan, text … */
  readonly format?: string;
  readonly asOf: string;
  readonly stance: Stance;
  readonly text: string;
  readonly topics: readonly TopicLine[];
  readonly findings: readonly Finding[];
  readonly coverage: readonly { readonly rule: string; readonly outcome: string; readonly why?: string }[];
  readonly notes: readonly string[];
  readonly blocks: readonly DocumentBlock[];
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly terms?: readonly { readonly name: string; readonly value?: string; readonly range?: Range }[];
  readonly kinds?: Readonly<Record<string, string>>;
  readonly optional?: readonly string[];
  /** Where ranges stand on the pages of a PDF or scan; points from the page's lower left corner, unrotated. */
  readonly places?: readonly PagePlace[];
}

export interface PagePlace {
  readonly range: Range;
  readonly boxes: readonly PageBox[];
}

/** Page (from 1), x, y, width, height. */
export type PageBox = readonly [number, number, number, number, number];

export interface JobProgress {
  readonly state: string;
  readonly step?: Bilingual;
  readonly page?: number;
  readonly pages?: number;
  readonly problem?: Problem;
}
