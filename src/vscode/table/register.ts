import { chooseFolder } from '../portfolio/chooseFolder.ts';
import type { Registrations, Services } from '../services.ts';
import { EXPORT_TABLE, exportTable } from './exportTable.ts';

/** The commands about the official table. */
export function registerTable({ folders, memory, command }: Services): Registrations {
  return [
    command(EXPORT_TABLE, async () => {
      const folder = await chooseFolder(folders);
      return folder && exportTable(folder, memory);
    }),
  ];
}
