import { define } from '../../base/define.ts';
import { DvcDossierForm } from './dossier-form.ts';

define('dvc-dossier-form', DvcDossierForm);
