import { define } from '../../base/define.ts';
import { DvcDossierReceipt } from './dossier-receipt.ts';

define('dvc-dossier-receipt', DvcDossierReceipt);
