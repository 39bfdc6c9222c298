import { define } from '../../base/define.ts';
import { DvcProcedureSearch } from './procedure-search.ts';

define('dvc-procedure-search', DvcProcedureSearch);
