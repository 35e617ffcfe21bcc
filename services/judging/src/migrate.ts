import { fileURLToPath } from 'node:url';
import { migrateService } from '@jinbang/messaging/migrate-service';

const ownerUrl = process.env.DATABASE_OWNER_URL;
if (!ownerUrl) {
  process.stderr.write('DATABASE_OWNER_URL is missing: migrations run as the owner role.\n');
  process.exit(1);
}
await migrateService(ownerUrl, fileURLToPath(new URL('../migrations', import.meta.url)));
