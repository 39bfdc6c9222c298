/** The door through which an element keeps a draft on the device and mints a dossier's secrets. */
export { openDrafts, type DraftStore } from '../client/drafts.ts';
export { mintSecrets, type Secrets } from '../client/mint.ts';
