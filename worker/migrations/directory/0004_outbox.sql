-- Messages of the directory that something has to be done about, such as e-mails to send. Written in the batch of what
-- they are about, relayed at once and again by cron until it is done. The ledgers have the same.
CREATE TABLE outbox (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  topic TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  due_at TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  last_error TEXT,
  relayed_at TEXT,
  dead_at TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (topic, due_at) WHERE relayed_at IS NULL AND dead_at IS NULL;
CREATE INDEX outbox_waiting ON outbox (subject, sequence) WHERE relayed_at IS NULL;
CREATE INDEX outbox_relayed ON outbox (relayed_at) WHERE relayed_at IS NOT NULL;
CREATE INDEX outbox_dead ON outbox (dead_at) WHERE dead_at IS NOT NULL;

-- Messages that were given up.
CREATE VIEW dead_letter AS SELECT id, topic, subject, body, attempts, last_error, dead_at FROM outbox WHERE dead_at IS NOT NULL;
