import { define } from '../../base/define.ts';
import { DvcDossierTracker } from './dossier-tracker.ts';

define('dvc-dossier-tracker', DvcDossierTracker);
