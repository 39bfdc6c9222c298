import { define } from '../../base/define.ts';
import { DvcProcedureDetail } from './procedure-detail.ts';

define('dvc-procedure-detail', DvcProcedureDetail);
