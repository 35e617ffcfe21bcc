import type { WorkAnswer } from '@jinbang/contracts/http/body-work';
import type { Answer } from '../../ui/ask.client.ts';
import { call } from '../call.client.ts';

export const fetchBodyWork = (): Promise<Answer<WorkAnswer>> => call('/api/certification/v1/work');
