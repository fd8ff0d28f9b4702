-- Registering for Saldo. All days are days in Finland, both ends included.

-- A time in which an employer has its people register. It stays as it was opened; one that nobody has registered in can be
-- taken back.
CREATE TABLE registration_period (
  id TEXT PRIMARY KEY,
  employer TEXT NOT NULL REFERENCES employer (id),
  name TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL CHECK (ends_on >= starts_on),
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL REFERENCES person (id),
  withdrawn_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX registration_period_by_employer ON registration_period (employer, ends_on);
CREATE INDEX registration_period_by_end ON registration_period (ends_on);
CREATE TRIGGER registration_period_is_fixed BEFORE UPDATE ON registration_period WHEN OLD.withdrawn_at IS NOT NULL OR (NEW.id, NEW.employer, NEW.name, NEW.starts_on, NEW.ends_on, NEW.opened_at, NEW.opened_by) IS NOT (OLD.id, OLD.employer, OLD.name, OLD.starts_on, OLD.ends_on, OLD.opened_at, OLD.opened_by) BEGIN SELECT RAISE(ABORT, 'registration-period-is-fixed'); END;
CREATE TRIGGER registration_period_is_kept BEFORE DELETE ON registration_period BEGIN SELECT RAISE(ABORT, 'registration-period-is-kept'); END;

-- What can be chosen in a period, one of them by each person. What is loaded pays for its benefit only.
CREATE TABLE benefit_package (
  id TEXT PRIMARY KEY,
  period TEXT NOT NULL REFERENCES registration_period (id),
  position INTEGER NOT NULL,
  benefit TEXT NOT NULL CHECK (benefit IN ('sports', 'sports-culture', 'massage', 'commuting')),
  amount_cents INTEGER NOT NULL CHECK (amount_cents BETWEEN 1 AND 1000000),
  expires_on TEXT NOT NULL,
  UNIQUE (period, position)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER benefit_package_is_fixed BEFORE UPDATE ON benefit_package BEGIN SELECT RAISE(ABORT, 'registration-period-is-fixed'); END;
CREATE TRIGGER benefit_package_is_kept BEFORE DELETE ON benefit_package BEGIN SELECT RAISE(ABORT, 'registration-period-is-kept'); END;

-- The link that an employer shares: one for everybody, and others for those who come late. places: how many may register
-- with it, where the employer has set a limit; whoever was rejected takes no place.
CREATE TABLE registration_link (
  code TEXT PRIMARY KEY,
  period TEXT NOT NULL REFERENCES registration_period (id),
  kind TEXT NOT NULL CHECK (kind IN ('shared', 'late')),
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL CHECK (ends_on >= starts_on),
  places INTEGER CHECK (places > 0),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES person (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX registration_link_by_period ON registration_link (period);
CREATE UNIQUE INDEX registration_link_for_everybody ON registration_link (period) WHERE kind = 'shared';
CREATE TRIGGER registration_link_is_fixed BEFORE UPDATE ON registration_link BEGIN SELECT RAISE(ABORT, 'registration-link-is-fixed'); END;
CREATE TRIGGER registration_link_is_kept BEFORE DELETE ON registration_link BEGIN SELECT RAISE(ABORT, 'registration-link-is-kept'); END;

-- To whom a link was e-mailed.
CREATE TABLE registration_invitation (
  link TEXT NOT NULL REFERENCES registration_link (code),
  email TEXT NOT NULL CHECK (email = lower(email) AND email GLOB '?*@?*'),
  sent_at TEXT NOT NULL,
  PRIMARY KEY (link, email)
) STRICT, WITHOUT ROWID;
CREATE INDEX registration_invitation_by_time ON registration_invitation (link, sent_at);
CREATE INDEX registration_invitation_by_age ON registration_invitation (sent_at);

-- Who takes part in a period, with which package: one for each person and period. link: null where the employer brought
-- the person in from an earlier period, and may change the package until it is ordered. terms: the version that was
-- accepted, null likewise. The names are what the employer
-- sees. registered_on: the day in Finland. invoice: once it is ordered.
CREATE TABLE registration (
  id TEXT PRIMARY KEY,
  period TEXT NOT NULL REFERENCES registration_period (id),
  link TEXT REFERENCES registration_link (code),
  person TEXT NOT NULL REFERENCES person (id),
  package TEXT NOT NULL REFERENCES benefit_package (id),
  given_names TEXT NOT NULL,
  family_name TEXT NOT NULL,
  email TEXT NOT NULL CHECK (email = lower(email) AND email GLOB '?*@?*'),
  phone TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  terms TEXT,
  state TEXT NOT NULL CHECK (state IN ('registered', 'approved', 'rejected', 'active')),
  registered_on TEXT NOT NULL,
  registered_at TEXT NOT NULL,
  decided_at TEXT,
  decided_by TEXT REFERENCES person (id),
  reason TEXT,
  invoice INTEGER REFERENCES invoice (number),
  active_at TEXT,
  UNIQUE (period, person),
  CHECK ((state = 'registered') = (decided_at IS NULL)),
  CHECK ((state = 'rejected') = (reason IS NOT NULL)),
  CHECK ((state = 'active') = (active_at IS NOT NULL)),
  CHECK (invoice IS NULL OR state IN ('approved', 'active')),
  CHECK (state <> 'active' OR invoice IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX registration_by_period ON registration (period, state, invoice);
CREATE INDEX registration_by_name ON registration (period, family_name COLLATE NOCASE, given_names COLLATE NOCASE);
CREATE INDEX registration_by_person ON registration (person);
CREATE INDEX registration_by_link ON registration (link, state);
CREATE INDEX registration_by_invoice ON registration (invoice, state) WHERE invoice IS NOT NULL;
CREATE TRIGGER registration_is_in_time BEFORE INSERT ON registration WHEN NEW.link IS NOT NULL AND NOT EXISTS (SELECT 1 FROM registration_link WHERE code = NEW.link AND period = NEW.period AND NEW.registered_on BETWEEN starts_on AND ends_on) BEGIN SELECT RAISE(ABORT, 'registration-is-not-in-time'); END;
CREATE TRIGGER registration_has_a_place BEFORE INSERT ON registration WHEN EXISTS (SELECT 1 FROM registration_link WHERE code = NEW.link AND places IS NOT NULL AND places <= (SELECT count(*) FROM registration WHERE link = NEW.link AND state <> 'rejected')) BEGIN SELECT RAISE(ABORT, 'registration-link-is-full'); END;
CREATE TRIGGER registration_fits_its_period BEFORE INSERT ON registration WHEN NOT EXISTS (SELECT 1 FROM benefit_package JOIN registration_period ON registration_period.id = period WHERE benefit_package.id = NEW.package AND period = NEW.period AND withdrawn_at IS NULL) BEGIN SELECT RAISE(ABORT, 'registration-does-not-fit'); END;
CREATE TRIGGER registration_stays_whose_it_is BEFORE UPDATE ON registration WHEN (NEW.id, NEW.period, NEW.link, NEW.person, NEW.terms, NEW.registered_on, NEW.registered_at) IS NOT (OLD.id, OLD.period, OLD.link, OLD.person, OLD.terms, OLD.registered_on, OLD.registered_at) OR (OLD.invoice IS NOT NULL AND NEW.invoice IS NOT OLD.invoice AND (NEW.invoice IS NOT NULL OR EXISTS (SELECT 1 FROM invoice WHERE number = OLD.invoice AND cancelled_at IS NULL))) OR (OLD.state = 'active' AND NEW.state <> 'active') BEGIN SELECT RAISE(ABORT, 'registration-is-fixed'); END;
CREATE TRIGGER registration_keeps_its_package BEFORE UPDATE OF package ON registration WHEN NEW.package <> OLD.package AND (OLD.link IS NOT NULL OR OLD.invoice IS NOT NULL OR NOT EXISTS (SELECT 1 FROM benefit_package WHERE id = NEW.package AND period = NEW.period)) BEGIN SELECT RAISE(ABORT, 'registration-is-fixed'); END;
CREATE TRIGGER registration_is_kept BEFORE DELETE ON registration BEGIN SELECT RAISE(ABORT, 'registration-is-kept'); END;
CREATE TRIGGER registration_period_has_registrations BEFORE UPDATE OF withdrawn_at ON registration_period WHEN NEW.withdrawn_at IS NOT NULL AND EXISTS (SELECT 1 FROM registration WHERE period = NEW.id) BEGIN SELECT RAISE(ABORT, 'registration-period-has-registrations'); END;

-- Who has asked to be registered, or for a user id, and has not shown yet that they read the address and know the identity
-- code; until then there is nothing else of them. Rows with a person are of somebody whom a bank has told of: their
-- registration is made, and their user id is not. attempts: how often somebody tried to confirm it.
CREATE TABLE pending_registration (
  token_hash TEXT PRIMARY KEY,
  person TEXT REFERENCES person (id),
  identity_hash TEXT,
  identity_sealed TEXT,
  given_names TEXT,
  family_name TEXT,
  email TEXT NOT NULL CHECK (email = lower(email) AND email GLOB '?*@?*'),
  phone TEXT,
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  terms TEXT,
  period TEXT REFERENCES registration_period (id),
  link TEXT REFERENCES registration_link (code),
  package TEXT REFERENCES benefit_package (id),
  registered_on TEXT,
  registered_at TEXT,
  expires_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  CHECK ((person IS NULL) = (identity_hash IS NOT NULL AND identity_sealed IS NOT NULL AND link IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX pending_registration_by_email ON pending_registration (email);
CREATE INDEX pending_registration_by_person ON pending_registration (person) WHERE person IS NOT NULL;
CREATE INDEX pending_registration_by_expiry ON pending_registration (expires_at);

-- Where everybody knocks who confirms. It refuses as a registration would be, and so also those for whom none is made: no
-- answer may depend on who is known.
CREATE VIEW registration_door AS SELECT code AS link, starts_on AS day FROM registration_link;
CREATE TRIGGER registration_door_is_open INSTEAD OF INSERT ON registration_door WHEN NOT EXISTS (SELECT 1 FROM registration_link WHERE code = NEW.link AND NEW.day BETWEEN starts_on AND ends_on) BEGIN SELECT RAISE(ABORT, 'registration-is-not-in-time'); END;
CREATE TRIGGER registration_door_has_a_place INSTEAD OF INSERT ON registration_door WHEN EXISTS (SELECT 1 FROM registration_link WHERE code = NEW.link AND places IS NOT NULL AND places <= (SELECT count(*) FROM registration WHERE link = NEW.link AND state <> 'rejected')) BEGIN SELECT RAISE(ABORT, 'registration-link-is-full'); END;
CREATE TRIGGER registration_door_is_of_a_period INSTEAD OF INSERT ON registration_door WHEN EXISTS (SELECT 1 FROM registration_link JOIN registration_period ON registration_period.id = period WHERE code = NEW.link AND withdrawn_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'registration-does-not-fit'); END;

-- What employers have been told of a period, and on which day last. people: how many had registered by then.
CREATE TABLE period_notice (
  period TEXT NOT NULL REFERENCES registration_period (id),
  kind TEXT NOT NULL CHECK (kind IN ('ends-tomorrow', 'decisions-waiting')),
  sent_on TEXT NOT NULL,
  people INTEGER NOT NULL,
  PRIMARY KEY (period, kind)
) STRICT, WITHOUT ROWID;
