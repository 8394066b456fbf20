import { openDatabase } from "../../store/open-database.js";
import { copyDatabase } from "../../store/copy-database.js";

/** `clausewright db copy`: moves the data of a directory to a server and proves that all of it arrived. */
export async function copyDatabaseCommand({ data, to }: { readonly data: string; readonly to: string }): Promise<number> {
  const from = await openDatabase({ directory: data });
  try {
    const target = await openDatabase({ url: to });
    try {
      const counts = await copyDatabase(from, target);
      for (const [table, count] of Object.entries(counts)) process.stdout.write(`${table} ${count}\n`);
      return 0;
    } finally {
      await target.close();
    }
  } finally {
    await from.close();
  }
}
