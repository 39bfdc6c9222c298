import { sqliteKit } from './kit.sqlite.ts';
import { defineKeyTables } from './key-tables.ts';
export const { keys, checks } = defineKeyTables(sqliteKit);
