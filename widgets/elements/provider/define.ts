import { define } from '../../base/define.ts';
import { DvcProvider } from './provider.ts';

define('dvc-provider', DvcProvider);
