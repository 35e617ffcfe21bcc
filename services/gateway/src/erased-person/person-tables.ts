import type { PersonTable } from '@jinbang/service-kit/person-data';
import { sql } from 'drizzle-orm';

/** Where the gateway has rows about people; hashes, keys and tokens are left out. */
export const PERSON_TABLES: readonly PersonTable[] = [
  { table: 'account', by: ['id'] },
  { table: 'account_session', by: ['user_id'], without: ['token'] },
  {
    table: 'account_credential',
    by: ['user_id'],
    without: ['password', 'access_token', 'refresh_token', 'id_token'],
  },
  { table: 'passkey', by: ['user_id'] },
  { table: 'invitation', by: ['person_id', 'invited_by', 'withdrawn_by'], without: ['token_hash'] },
  {
    table: 'mail',
    by: [],
    // The link in it opens an account.
    without: ['body'],
    where: (personId) =>
      sql`t.recipient in (select email from account where id = ${personId}::uuid)`,
  },
  { table: 'access_trail', by: ['person_id', 'actor_id'], without: ['account_hash'] },
  { table: 'access_token', by: ['person_id', 'issued_by', 'revoked_by'], without: ['token_hash'] },
  {
    table: 'api_key',
    by: ['person_id', 'issued_by', 'revoked_by'],
    without: ['key_hash', 'key_start'],
  },
  { table: 'pairing', by: ['issued_by'], without: ['code_hash'] },
  { table: 'device', by: ['paired_by', 'revoked_by'], without: ['public_key'] },
  { table: 'device_setting', by: ['changed_by'] },
  { table: 'device_session', by: ['person_id'], without: ['token_hash'] },
  { table: 'pin', by: ['person_id', 'issued_by', 'withdrawn_by'], without: ['pin_hash'] },
  {
    table: 'contestant_entry',
    by: [],
    where: (personId) => sql`t.person_ids @> array[${personId}]::uuid[]`,
  },
  {
    table: 'contestant_code',
    by: ['person_id', 'issued_by', 'withdrawn_by'],
    without: ['code_hash'],
  },
  { table: 'contestant_session', by: ['person_id'], without: ['token_hash'] },
  { table: 'erased_person', by: ['person_id'] },
  { table: 'held_office', by: ['person_id'] },
  // That something was asked, and when; the answers are in the rows themselves.
  { table: 'command', by: ['actor_id'], without: ['fingerprint', 'answer'] },
];
