/**
 * Everything at once: defines every public element and gives integrators their classes and events. Websites load
 * the loader instead, which fetches only what a page shows.
 */
import './elements/provider/define.ts';
import './elements/procedure-search/define.ts';
import './elements/procedure-detail/define.ts';
import './elements/dossier-form/define.ts';
import './elements/dossier-receipt/define.ts';
import './elements/dossier-tracker/define.ts';

export * from './base/events.ts';
export type { Settings } from './base/settings.ts';
export type { Api, Uploaded, UploadOptions } from './client/api.ts';
export { createHttpClient } from './client/http-client.ts';
export type { Language } from './i18n/words.ts';
export { DvcDossierForm } from './elements/dossier-form/dossier-form.ts';
export { DvcDossierReceipt } from './elements/dossier-receipt/dossier-receipt.ts';
export { DvcDossierTracker } from './elements/dossier-tracker/dossier-tracker.ts';
export { DvcProcedureDetail } from './elements/procedure-detail/procedure-detail.ts';
export { DvcProcedureSearch } from './elements/procedure-search/procedure-search.ts';
export { DvcProvider } from './elements/provider/provider.ts';
