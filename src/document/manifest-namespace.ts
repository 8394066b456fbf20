/** The namespace of the custom XML part that carries the manifest in a DOCX. */
export const manifestNamespace = "urn:clausewright:manifest:1";
