import { createHash } from 'node:crypto';
import type { Digest } from '../../quote/seal.ts';

export const sha256: Digest = async (text) => createHash('sha256').update(text).digest('hex');
