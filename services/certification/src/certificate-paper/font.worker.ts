import { parentPort, workerData } from 'node:worker_threads';
import { readFont } from '@jinbang/papers/certificate/read-font';

// Safe: whoever starts this thread hands it the bytes of one file.
parentPort?.postMessage(readFont(workerData as Uint8Array));
