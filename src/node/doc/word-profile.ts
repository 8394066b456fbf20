const setting = (path: string, name: string, value: string): string =>
  `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** The settings that LibreOffice reads an upload with: nothing in it runs, nothing that it points to is followed. */
export const wordProfile = [
  `<?xml version="1.0" encoding="UTF-8"?>`,
  `<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
  setting("Common/Security/Scripting", "DisableMacrosExecution", "true"),
  setting("Common/Security/Scripting", "MacroSecurityLevel", "3"),
  setting("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
  setting("Common/Security/Scripting", "DisableActiveContent", "true"),
  setting("Writer/Content/Update", "Link", "2"),
  setting("Common/Misc", "FirstRun", "false"),
  `</oor:items>`,
  "",
].join("\n");
