import { customType, timestamp } from 'drizzle-orm/pg-core';

/** A moment with its zone, as every table here keeps it. */
export const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Bytes, read as a Buffer whichever way the driver hands them out. */
export const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => Buffer.from(value),
});
