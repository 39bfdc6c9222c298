import { ConfigError } from '../config.ts';
import { OperatorSocketError } from '../http/operator.ts';
import {
  BackupFailed,
  DatabaseNewer,
  DatabaseReadOnly,
  DatabaseUnreachable,
  DatabaseUnreadable,
  DatabaseUrlUnknown,
} from '../storage/errors.ts';
import {
  ServerKeyMalformed,
  ServerKeyMissing,
  ServerKeyOpenToOthers,
  ServerKeyWrong,
} from '../vault/server-key.ts';
import { KeyStoreOfAnother } from '../vault/vault.ts';

/** The key store is gone while dossiers are there: none of them could be opened. */
export class KeyStoreMissing extends Error {
  override readonly name = 'KeyStoreMissing';
}

/** Why the server did not start and what to do about it; undefined for what nobody foresaw. */
export function explainTrouble(error: unknown): string | undefined {
  if (error instanceof ConfigError || error instanceof OperatorSocketError) return error.message;
  if (error instanceof DatabaseNewer)
    return `The database ${error.database} was migrated by a newer version (step ${error.found}, this program knows ${error.known}).\nInstall the newer version again, or restore a backup from before the upgrade.`;
  if (error instanceof DatabaseUnreadable)
    return `The database ${error.database} cannot be read: damaged, or not a database.\nMove it away and restore the latest backup in its place; do not delete it.`;
  if (error instanceof DatabaseReadOnly)
    return `The database ${error.database} cannot be written.\nGive the user that runs the server write access to the file and its folder, or set DVC_DATA_DIR to another folder.`;
  if (error instanceof DatabaseUnreachable)
    return `No PostgreSQL server lets us in at ${error.database}.\nCheck that it runs, and the user, password and name in DVC_DATABASE_URL.`;
  if (error instanceof DatabaseUrlUnknown)
    return `DVC_DATABASE_URL must start with file: or postgres:.\nFor example file:.data/dossiers.db`;
  if (error instanceof BackupFailed)
    return `The backup before the upgrade of ${error.database} failed, so nothing was changed.\n${error.program ? `Install ${error.program}, or name it in DVC_PG_DUMP.` : 'Make room on the disk and check that the backups folder can be written.'}`;
  return explainKey(error) ?? explainSystem(error);
}

function explainKey(error: unknown): string | undefined {
  if (error instanceof ServerKeyMissing)
    return `The server key ${error.file} is missing, and dossiers are sealed with it.\nPut the file back from its own backup, or name its place in DVC_KEY_FILE. A new key could not open them.`;
  if (error instanceof ServerKeyWrong)
    return `The server key ${error.file} is not the one these dossiers are sealed with.\nPut the right file back, or name its place in DVC_KEY_FILE.`;
  if (error instanceof ServerKeyOpenToOthers)
    return `The server key ${error.file} can be read by others on this machine (mode ${error.mode.toString(8)}).\nRun: chmod 600 ${error.file}`;
  if (error instanceof ServerKeyMalformed)
    return `The server key ${error.file} is damaged: it must hold 32 bytes in base64.\nPut it back from its own backup.`;
  if (error instanceof KeyStoreOfAnother)
    return `The keys in this data folder belong to another database than ${error.database}.\nName their own one in DVC_DATABASE_URL, or put it back from its latest backup. To begin anew, choose another DVC_DATA_DIR.`;
  if (error instanceof KeyStoreMissing)
    return `The key store ${error.message} is missing, and dossiers are sealed with its keys.\nPut it back from its latest backup.`;
  return undefined;
}

function explainSystem(error: unknown): string | undefined {
  const { code, path, port } = error as NodeJS.ErrnoException & { port?: number };
  switch (code) {
    case 'EADDRINUSE':
      return port
        ? `Port ${port} is in use by another program.\nStop that program, or choose another port: PORT=${port + 1} npm start`
        : `A server already runs with this data folder.\nStop it first, or set DVC_DATA_DIR to another folder.`;
    case 'EACCES':
      return port
        ? `Port ${port} may not be opened by this user.\nChoose one above 1023: PORT=8080 npm start`
        : `${path ?? 'A folder'} cannot be written by this user.\nGive it write access, or set DVC_DATA_DIR to another folder.`;
    case 'EROFS':
    case 'EPERM':
      return `${path ?? 'The data folder'} is read-only.\nSet DVC_DATA_DIR to a folder that this user can write.`;
    case 'ENOSPC':
      return `The disk is full.\nMake room, then start again: nothing was lost.`;
    default:
      return undefined;
  }
}
