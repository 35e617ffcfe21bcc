import { fileURLToPath } from 'node:url';
import { migrateService } from '@jinbang/messaging/migrate-service';

const ownerUrl = process.env.DATABASE_OWNER_URL;
if (!ownerUrl) throw new Error('DATABASE_OWNER_URL names the database of the owner role.');
await migrateService(ownerUrl, fileURLToPath(new URL('../migrations', import.meta.url)));
