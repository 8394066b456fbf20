/** What a browser is told about a file, by its format. */
export const mediaTypes: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  doc: "application/msword",
  pdf: "application/pdf",
  scan: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  txt: "text/plain; charset=utf-8",
  md: "text/plain; charset=utf-8",
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
  sarif: "application/sarif+json",
  ics: "text/calendar; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  zip: "application/zip",
};
