/** The files of a bundle of evidence that are looked for by name. */
export const bundleFiles = {
  contract: "contract.pdf",
  trail: "audit.jsonl",
  /** A CMS signature of the trail's bytes, detached. */
  signature: "audit.jsonl.p7s",
  verifier: "verify.html",
  /** Folder of what the contract carries: deal, manifest, places of seals. */
  attachments: "attachments/",
} as const;
