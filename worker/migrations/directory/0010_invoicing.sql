-- What employers order, and how it is paid. No balance is here: money moves in the ledgers when an invoice has been paid.

-- The number of an employer as a customer of one of the services is made from its sequence.
CREATE TABLE customer (
  sequence INTEGER PRIMARY KEY,
  employer TEXT NOT NULL REFERENCES employer (id),
  service TEXT NOT NULL CHECK (service IN ('plus', 'saldo')),
  UNIQUE (employer, service)
) STRICT;

-- period: of Saldo. benefit_order: of Plus, unless it is of what people of several orders got who accepted later.
-- buyer: the employer as it was when the invoice was made, as JSON. paid_at: when payments had reached the total.
-- loaded_at: when everybody on it had their money. cancelled_at: when customer service took it back, unpaid; who was on it
-- can be ordered again.
CREATE TABLE invoice (
  number INTEGER PRIMARY KEY,
  employer TEXT NOT NULL REFERENCES employer (id),
  service TEXT NOT NULL CHECK (service IN ('plus', 'saldo')),
  period TEXT REFERENCES registration_period (id),
  benefit_order TEXT REFERENCES benefit_order (id),
  reference TEXT NOT NULL UNIQUE,
  people INTEGER NOT NULL CHECK (people > 0),
  total_cents INTEGER NOT NULL CHECK (total_cents > 0),
  issued_on TEXT NOT NULL,
  due_on TEXT NOT NULL CHECK (due_on >= issued_on),
  buyer TEXT NOT NULL CHECK (json_valid(buyer)),
  ordered_by TEXT NOT NULL REFERENCES person (id),
  ordered_at TEXT NOT NULL,
  paid_at TEXT,
  loaded_at TEXT,
  cancelled_at TEXT,
  CHECK (loaded_at IS NULL OR paid_at IS NOT NULL),
  CHECK (cancelled_at IS NULL OR paid_at IS NULL)
) STRICT;
CREATE INDEX invoice_by_employer ON invoice (employer, number);
CREATE INDEX invoice_to_load ON invoice (paid_at) WHERE paid_at IS NOT NULL AND loaded_at IS NULL;
CREATE TRIGGER invoice_is_fixed BEFORE UPDATE ON invoice WHEN (NEW.number, NEW.employer, NEW.service, NEW.period, NEW.benefit_order, NEW.reference, NEW.people, NEW.total_cents, NEW.issued_on, NEW.due_on, NEW.buyer, NEW.ordered_by, NEW.ordered_at) IS NOT (OLD.number, OLD.employer, OLD.service, OLD.period, OLD.benefit_order, OLD.reference, OLD.people, OLD.total_cents, OLD.issued_on, OLD.due_on, OLD.buyer, OLD.ordered_by, OLD.ordered_at) OR (OLD.paid_at IS NOT NULL AND NEW.paid_at IS NOT OLD.paid_at) OR (OLD.loaded_at IS NOT NULL AND NEW.loaded_at IS NOT OLD.loaded_at) OR (OLD.cancelled_at IS NOT NULL AND NEW.cancelled_at IS NOT OLD.cancelled_at) BEGIN SELECT RAISE(ABORT, 'invoice-is-fixed'); END;
CREATE TRIGGER invoice_is_kept BEFORE DELETE ON invoice BEGIN SELECT RAISE(ABORT, 'invoice-is-kept'); END;

CREATE TABLE invoice_line (
  invoice INTEGER NOT NULL REFERENCES invoice (number),
  position INTEGER NOT NULL,
  benefit TEXT NOT NULL,
  expires_on TEXT NOT NULL,
  people INTEGER NOT NULL CHECK (people > 0),
  unit_cents INTEGER NOT NULL CHECK (unit_cents > 0),
  PRIMARY KEY (invoice, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER invoice_line_is_fixed BEFORE UPDATE ON invoice_line BEGIN SELECT RAISE(ABORT, 'invoice-is-fixed'); END;
CREATE TRIGGER invoice_line_is_kept BEFORE DELETE ON invoice_line BEGIN SELECT RAISE(ABORT, 'invoice-is-kept'); END;

-- Files of the bank that have been read; hash: of their bytes. sums_only: how many sums of several payments it named
-- without these, which another file has. reversals: how many entries took something back, which a person looks up in the bank.
CREATE TABLE bank_file (
  hash TEXT PRIMARY KEY,
  message_id TEXT NOT NULL,
  payments INTEGER NOT NULL,
  sums_only INTEGER NOT NULL,
  reversals INTEGER NOT NULL,
  read_by TEXT NOT NULL,
  read_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Money that came to an account of ours. bank_reference: made of what the bank says of it, so that it is taken once whichever
-- file it comes in. waiting: a person decides. reason: why it waits, or waited. invoice, lunch: what it is booked to, an invoice or the
-- lunch balance of an employer. One that waits
-- without a reference can get it from a later file.
CREATE TABLE incoming_payment (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  bank_reference TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  booked_on TEXT NOT NULL,
  reference TEXT NOT NULL,
  payer TEXT NOT NULL,
  message TEXT NOT NULL,
  bank_file TEXT NOT NULL REFERENCES bank_file (hash),
  state TEXT NOT NULL CHECK (state IN ('booked', 'waiting', 'returned')),
  reason TEXT CHECK (reason IN ('no-reference', 'unknown-reference', 'already-paid', 'too-little', 'too-much', 'late', 'maybe-same', 'netted', 'cancelled')),
  invoice INTEGER REFERENCES invoice (number),
  lunch TEXT REFERENCES lunch_plan (employer),
  decided_by TEXT,
  decided_at TEXT,
  UNIQUE (account, bank_reference),
  CHECK (state <> 'waiting' OR reason IS NOT NULL),
  CHECK ((state = 'booked') = (invoice IS NOT NULL OR lunch IS NOT NULL)),
  CHECK (invoice IS NULL OR lunch IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX incoming_payment_waiting ON incoming_payment (booked_on) WHERE state = 'waiting';
CREATE INDEX incoming_payment_decided ON incoming_payment (decided_at) WHERE decided_at IS NOT NULL;
CREATE INDEX incoming_payment_by_file ON incoming_payment (bank_file);
CREATE INDEX incoming_payment_by_lunch ON incoming_payment (lunch) WHERE lunch IS NOT NULL;
CREATE INDEX incoming_payment_by_invoice ON incoming_payment (invoice) WHERE invoice IS NOT NULL;
CREATE TRIGGER incoming_payment_is_fixed BEFORE UPDATE ON incoming_payment WHEN OLD.state <> 'waiting' OR (NEW.id, NEW.account, NEW.bank_reference, NEW.amount_cents, NEW.booked_on) IS NOT (OLD.id, OLD.account, OLD.bank_reference, OLD.amount_cents, OLD.booked_on) OR (OLD.reason <> 'no-reference' AND (NEW.reference, NEW.payer, NEW.message, NEW.bank_file, NEW.reason) IS NOT (OLD.reference, OLD.payer, OLD.message, OLD.bank_file, OLD.reason)) BEGIN SELECT RAISE(ABORT, 'incoming-payment-is-fixed'); END;
CREATE TRIGGER incoming_payment_is_kept BEFORE DELETE ON incoming_payment BEGIN SELECT RAISE(ABORT, 'incoming-payment-is-kept'); END;
CREATE TRIGGER invoice_is_cancelled_unpaid BEFORE UPDATE OF cancelled_at ON invoice WHEN NEW.cancelled_at IS NOT NULL AND EXISTS (SELECT 1 FROM incoming_payment WHERE invoice = NEW.number) BEGIN SELECT RAISE(ABORT, 'invoice-has-payments'); END;
CREATE TRIGGER incoming_payment_is_not_of_a_cancelled_invoice BEFORE UPDATE OF invoice ON incoming_payment WHEN EXISTS (SELECT 1 FROM invoice WHERE number = NEW.invoice AND cancelled_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'invoice-is-cancelled'); END;
