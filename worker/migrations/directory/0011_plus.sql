-- Plus: whom an employer gives benefits to, what each group gets, what is ordered, and the lunch of each month. No balance
-- is here: money moves in the ledgers. All days are days in Finland.

-- People who get the same. folded: the name in lower case, by which it is found. version: counts the changes.
CREATE TABLE benefit_group (
  id TEXT PRIMARY KEY,
  employer TEXT NOT NULL REFERENCES employer (id),
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX benefit_group_by_name ON benefit_group (employer, folded) WHERE removed_at IS NULL;
CREATE TRIGGER benefit_group_is_kept BEFORE DELETE ON benefit_group BEGIN SELECT RAISE(ABORT, 'benefit-group-is-kept'); END;

-- What somebody of a group gets who has 100 percent: of lunch each month, of all else with each order. uses: of a flexible
-- benefit, in the order of the ledger and with a space between.
CREATE TABLE group_benefit (
  benefit_group TEXT NOT NULL REFERENCES benefit_group (id),
  benefit TEXT NOT NULL CHECK (benefit IN ('flexible', 'lunch', 'bicycle', 'sports', 'sports-culture', 'massage', 'commuting')),
  amount_cents INTEGER NOT NULL CHECK (amount_cents BETWEEN 1 AND 1000000),
  uses TEXT,
  PRIMARY KEY (benefit_group, benefit),
  CHECK ((benefit = 'flexible') = (uses IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Somebody on the list of an employer. Until they have accepted, they are an address and a name that the employer gave. folded:
-- names, address and payroll number in lower case, by which they are found. terms: the version that was accepted. active_at:
-- when they first got money. last_day: of those who were removed, the last on which they can use it. closed_at: of those who
-- were removed and had accepted, when the ledger had ended what they have on that day.
CREATE TABLE plus_user (
  id TEXT PRIMARY KEY,
  employer TEXT NOT NULL REFERENCES employer (id),
  email TEXT NOT NULL CHECK (email = lower(email) AND email GLOB '?*@?*'),
  given_names TEXT NOT NULL,
  family_name TEXT NOT NULL,
  folded TEXT NOT NULL,
  payroll_number TEXT NOT NULL,
  benefit_group TEXT NOT NULL REFERENCES benefit_group (id),
  percentage INTEGER NOT NULL CHECK (percentage BETWEEN 1 AND 100),
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  added_at TEXT NOT NULL,
  person TEXT REFERENCES person (id),
  terms TEXT,
  accepted_at TEXT,
  active_at TEXT,
  removed_at TEXT,
  last_day TEXT,
  closed_at TEXT,
  state TEXT GENERATED ALWAYS AS (CASE WHEN removed_at IS NOT NULL THEN 'removed' WHEN active_at IS NOT NULL THEN 'active' WHEN accepted_at IS NOT NULL THEN 'accepted' ELSE 'invited' END),
  CHECK ((person IS NULL) = (accepted_at IS NULL) AND (person IS NULL) = (terms IS NULL)),
  CHECK (active_at IS NULL OR person IS NOT NULL),
  CHECK ((removed_at IS NULL) = (last_day IS NULL)),
  CHECK (closed_at IS NULL OR (removed_at IS NOT NULL AND person IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX plus_user_by_email ON plus_user (employer, email) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX plus_user_of_employer_by_person ON plus_user (employer, person) WHERE removed_at IS NULL AND person IS NOT NULL;
CREATE INDEX plus_user_by_name ON plus_user (employer, family_name COLLATE NOCASE, given_names COLLATE NOCASE, id);
CREATE INDEX plus_user_by_state ON plus_user (employer, state);
CREATE INDEX plus_user_by_person ON plus_user (person) WHERE person IS NOT NULL;
CREATE INDEX plus_user_by_group ON plus_user (benefit_group, removed_at);
CREATE INDEX plus_user_to_close ON plus_user (employer, removed_at, id) WHERE removed_at IS NOT NULL AND person IS NOT NULL AND closed_at IS NULL;
CREATE TRIGGER plus_user_stays_who_they_are BEFORE UPDATE ON plus_user WHEN (NEW.id, NEW.employer, NEW.added_at) IS NOT (OLD.id, OLD.employer, OLD.added_at) OR (OLD.person IS NOT NULL AND (NEW.person, NEW.terms, NEW.accepted_at) IS NOT (OLD.person, OLD.terms, OLD.accepted_at)) OR (OLD.removed_at IS NOT NULL AND (OLD.closed_at IS NOT NULL OR (NEW.email, NEW.given_names, NEW.family_name, NEW.folded, NEW.payroll_number, NEW.benefit_group, NEW.percentage, NEW.language, NEW.person, NEW.active_at, NEW.removed_at, NEW.last_day) IS NOT (OLD.email, OLD.given_names, OLD.family_name, OLD.folded, OLD.payroll_number, OLD.benefit_group, OLD.percentage, OLD.language, OLD.person, OLD.active_at, OLD.removed_at, OLD.last_day))) BEGIN SELECT RAISE(ABORT, 'plus-user-is-fixed'); END;
CREATE TRIGGER plus_user_is_kept BEFORE DELETE ON plus_user BEGIN SELECT RAISE(ABORT, 'plus-user-is-kept'); END;
CREATE TRIGGER plus_user_has_a_group BEFORE INSERT ON plus_user WHEN NOT EXISTS (SELECT 1 FROM benefit_group WHERE id = NEW.benefit_group AND employer = NEW.employer AND removed_at IS NULL) BEGIN SELECT RAISE(ABORT, 'benefit-group-unknown'); END;
CREATE TRIGGER plus_user_keeps_a_group BEFORE UPDATE OF benefit_group ON plus_user WHEN NOT EXISTS (SELECT 1 FROM benefit_group WHERE id = NEW.benefit_group AND employer = NEW.employer AND removed_at IS NULL) BEGIN SELECT RAISE(ABORT, 'benefit-group-unknown'); END;
CREATE TRIGGER benefit_group_has_people BEFORE UPDATE OF removed_at ON benefit_group WHEN NEW.removed_at IS NOT NULL AND EXISTS (SELECT 1 FROM plus_user WHERE benefit_group = NEW.id AND removed_at IS NULL) BEGIN SELECT RAISE(ABORT, 'benefit-group-has-people'); END;

-- The links by which people accept, each to the address that it was mailed to. A newer one voids the one before. Somebody who
-- has accepted confirms a new address with one. sent_at: when it was mailed, or is to be.
CREATE TABLE plus_invitation (
  token_hash TEXT PRIMARY KEY,
  plus_user TEXT NOT NULL REFERENCES plus_user (id),
  email TEXT NOT NULL CHECK (email = lower(email) AND email GLOB '?*@?*'),
  sent_at TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  ended TEXT CHECK (ended IN ('used', 'voided'))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX plus_invitation_that_works ON plus_invitation (plus_user) WHERE ended IS NULL;
CREATE INDEX plus_invitation_by_user ON plus_invitation (plus_user, sent_at);
CREATE INDEX plus_invitation_by_email ON plus_invitation (email, sent_at);
CREATE INDEX plus_invitation_by_expiry ON plus_invitation (expires_at);

-- What an employer orders for its people; lunch is ordered by itself, once for each month (`YYYY-MM`). wanted: who and what, as
-- JSON. version: counts the changes of a draft. waiting: lunch for which the balance does not suffice yet, which is
-- discarded when lunch is switched off. people and
-- total_cents: of what was confirmed.
CREATE TABLE benefit_order (
  id TEXT PRIMARY KEY,
  employer TEXT NOT NULL REFERENCES employer (id),
  kind TEXT NOT NULL CHECK (kind IN ('order', 'lunch')),
  month TEXT,
  name TEXT NOT NULL,
  wanted TEXT NOT NULL CHECK (json_valid(wanted)),
  state TEXT NOT NULL CHECK (state IN ('draft', 'discarded', 'waiting', 'loading', 'loaded')),
  version INTEGER NOT NULL,
  people INTEGER,
  total_cents INTEGER,
  created_by TEXT REFERENCES person (id),
  created_at TEXT NOT NULL,
  confirmed_by TEXT REFERENCES person (id),
  confirmed_at TEXT,
  loaded_at TEXT,
  CHECK ((kind = 'lunch') = (month IS NOT NULL)),
  CHECK ((kind = 'lunch' AND state = 'discarded') OR (state IN ('draft', 'discarded')) = (confirmed_at IS NULL)),
  CHECK ((state = 'loaded') = (loaded_at IS NOT NULL)),
  CONSTRAINT benefit_order_is_as_seen CHECK ((confirmed_at IS NULL) = (people IS NULL) AND (people IS NULL) = (total_cents IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX benefit_order_by_employer ON benefit_order (employer, created_at);
CREATE UNIQUE INDEX benefit_order_of_lunch ON benefit_order (employer, month) WHERE kind = 'lunch' AND state <> 'discarded';
CREATE INDEX benefit_order_by_state ON benefit_order (state);
CREATE TRIGGER benefit_order_is_fixed BEFORE UPDATE ON benefit_order WHEN (NEW.id, NEW.employer, NEW.kind, NEW.month, NEW.created_by, NEW.created_at) IS NOT (OLD.id, OLD.employer, OLD.kind, OLD.month, OLD.created_by, OLD.created_at) OR (OLD.confirmed_at IS NOT NULL AND (NEW.wanted, NEW.name, NEW.version, NEW.people, NEW.total_cents, NEW.confirmed_by, NEW.confirmed_at) IS NOT (OLD.wanted, OLD.name, OLD.version, OLD.people, OLD.total_cents, OLD.confirmed_by, OLD.confirmed_at)) OR OLD.state = 'discarded' BEGIN SELECT RAISE(ABORT, 'benefit-order-is-fixed'); END;
CREATE TRIGGER benefit_order_is_kept BEFORE DELETE ON benefit_order BEGIN SELECT RAISE(ABORT, 'benefit-order-is-kept'); END;

-- One benefit of one person in a confirmed order. Its id is the key with which the ledger loads it. awaiting-acceptance: it is
-- loaded, and put on an invoice, when the person has accepted. loaded_on: the day.
CREATE TABLE order_part (
  id TEXT PRIMARY KEY,
  benefit_order TEXT NOT NULL REFERENCES benefit_order (id),
  plus_user TEXT NOT NULL REFERENCES plus_user (id),
  benefit TEXT NOT NULL,
  uses TEXT,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  expires_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('awaiting-acceptance', 'to-load', 'loaded', 'cancelled')),
  loaded_on TEXT,
  invoice INTEGER REFERENCES invoice (number),
  UNIQUE (benefit_order, plus_user, benefit),
  CHECK ((state = 'loaded') = (loaded_on IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX order_part_by_order ON order_part (benefit_order, state, plus_user, benefit, invoice, amount_cents);
CREATE INDEX order_part_to_invoice ON order_part (benefit_order, loaded_on) WHERE state = 'loaded' AND invoice IS NULL;
CREATE INDEX order_part_by_user ON order_part (plus_user, state);
CREATE INDEX order_part_that_awaits ON order_part (expires_on) WHERE state = 'awaiting-acceptance';
CREATE INDEX order_part_by_invoice ON order_part (invoice) WHERE invoice IS NOT NULL;
CREATE TRIGGER order_part_is_fixed BEFORE UPDATE ON order_part WHEN (NEW.id, NEW.benefit_order, NEW.plus_user, NEW.benefit, NEW.uses, NEW.amount_cents, NEW.expires_on) IS NOT (OLD.id, OLD.benefit_order, OLD.plus_user, OLD.benefit, OLD.uses, OLD.amount_cents, OLD.expires_on) OR (OLD.invoice IS NOT NULL AND NEW.invoice IS NOT OLD.invoice) OR (OLD.state IN ('loaded', 'cancelled') AND NEW.state <> OLD.state) BEGIN SELECT RAISE(ABORT, 'order-part-is-fixed'); END;
CREATE TRIGGER order_part_is_kept BEFORE DELETE ON order_part BEGIN SELECT RAISE(ABORT, 'order-part-is-kept'); END;

-- The lunch of an employer. ledger: the shard that keeps its lunch balance. reference: the national one with which it is topped
-- up. from_month: the first month (`YYYY-MM`) whose lunch is loaded by itself, null when it is not.
CREATE TABLE lunch_plan (
  employer TEXT PRIMARY KEY REFERENCES employer (id),
  ledger INTEGER NOT NULL REFERENCES shard (number),
  reference TEXT NOT NULL UNIQUE,
  from_month TEXT,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
