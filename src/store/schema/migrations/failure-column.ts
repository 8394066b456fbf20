/** A job that broke off by its own fault is told from one whose worker was taken away. */
export const failureColumn = `
alter table jobs add column failures integer not null default 0;
`;
