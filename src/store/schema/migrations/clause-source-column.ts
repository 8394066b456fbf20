/** The whole file of a clause, so that a draft can go on with a text that the library no longer has; null for texts kept before this step. */
export const clauseSourceColumn = `
alter table clause_texts add column source text;
`;
