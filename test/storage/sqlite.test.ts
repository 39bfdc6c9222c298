import { join } from 'node:path';
import { openStores } from '../../server/storage/open.ts';
import { describeStores } from './conformance.ts';
import { aFolder } from './folder.ts';

describeStores('SQLite', () => {
  const folder = aFolder();
  return openStores(`file:${join(folder, 'dvc.db')}`, { backups: join(folder, 'backups') });
});
