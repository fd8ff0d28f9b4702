-- Whom an employer gives benefits to, through which service. Written by messages of the ledgers, one way only.
-- last_day: when the employer has ended it.
CREATE TABLE benefit_user (
  employer TEXT NOT NULL REFERENCES employer (id),
  service TEXT NOT NULL CHECK (service IN ('plus', 'saldo')),
  person TEXT NOT NULL REFERENCES person (id),
  since TEXT NOT NULL,
  last_day TEXT,
  PRIMARY KEY (employer, service, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX benefit_user_by_person ON benefit_user (person);

-- Messages that have been carried out, kept longer than a ledger keeps trying, so that one that comes again does nothing.
CREATE TABLE received_message (
  id TEXT PRIMARY KEY,
  received_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX received_message_by_time ON received_message (received_at);
