/** Font families by script; Word, WPS and LibreOffice replace the Chinese ones by their own where they are missing. */
export const fonts = {
  song: { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "宋体" },
  hei: { ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "黑体" },
} as const;
