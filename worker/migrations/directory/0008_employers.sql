-- Who acts for an employer. contact: a contact person of Saldo, whom customer service names. orderer: may order benefits of
-- Plus, and admin: an orderer who may also add and remove others. There is always somebody who may.
CREATE TABLE employer_role (
  employer TEXT NOT NULL REFERENCES employer (id),
  person TEXT NOT NULL REFERENCES person (id),
  role TEXT NOT NULL CHECK (role IN ('contact', 'orderer', 'admin')),
  since TEXT NOT NULL,
  PRIMARY KEY (employer, person, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX employer_role_by_person ON employer_role (person);
CREATE UNIQUE INDEX employer_role_in_plus ON employer_role (employer, person) WHERE role <> 'contact';
CREATE TRIGGER employer_role_keeps_an_admin BEFORE DELETE ON employer_role WHEN OLD.role = 'admin' AND NOT EXISTS (SELECT 1 FROM employer_role WHERE employer = OLD.employer AND role = 'admin' AND person <> OLD.person) BEGIN SELECT RAISE(ABORT, 'last-admin'); END;
CREATE TRIGGER employer_role_stays_with_an_admin BEFORE UPDATE ON employer_role WHEN OLD.role = 'admin' AND NEW.role <> 'admin' AND NOT EXISTS (SELECT 1 FROM employer_role WHERE employer = OLD.employer AND role = 'admin' AND person <> OLD.person) BEGIN SELECT RAISE(ABORT, 'last-admin'); END;

-- Who has been asked to become an orderer. A newer invitation of an address takes the place of the one before. sent_at:
-- when it was mailed, or is to be.
CREATE TABLE orderer_invitation (
  id TEXT PRIMARY KEY,
  employer TEXT NOT NULL REFERENCES employer (id),
  token_hash TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL CHECK (email = lower(email) AND email GLOB '?*@?*'),
  given_names TEXT NOT NULL,
  family_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('orderer', 'admin')),
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  invited_by TEXT NOT NULL REFERENCES person (id),
  sent_at TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  ended TEXT CHECK (ended IN ('used', 'voided'))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX orderer_invitation_that_works ON orderer_invitation (employer, email) WHERE ended IS NULL;
CREATE INDEX orderer_invitation_by_email ON orderer_invitation (employer, email, sent_at);

-- What an employer tells us of itself. Its name and business ID are with the employer, for customer service to change.
-- reference: what it wants to read on its invoices.
CREATE TABLE employer_details (
  employer TEXT PRIMARY KEY REFERENCES employer (id),
  email TEXT NOT NULL CHECK (email = lower(email) AND email GLOB '?*@?*'),
  phone TEXT NOT NULL,
  street TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  city TEXT NOT NULL,
  reference TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was done for an employer, and by whom. Only ever added to. key: of the request, chosen by its caller, so that one
-- that comes again does nothing, and input_hash tells it from another with the same key. subject: what was made or changed.
CREATE TABLE employer_act (
  sequence INTEGER PRIMARY KEY,
  employer TEXT NOT NULL REFERENCES employer (id),
  person TEXT NOT NULL REFERENCES person (id),
  at TEXT NOT NULL,
  act TEXT NOT NULL CHECK (act <> ''),
  subject TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)),
  key TEXT,
  input_hash TEXT,
  UNIQUE (employer, key),
  CHECK ((key IS NULL) = (input_hash IS NULL))
) STRICT;
CREATE INDEX employer_act_by_subject ON employer_act (subject);
CREATE TRIGGER employer_act_is_final BEFORE UPDATE ON employer_act BEGIN SELECT RAISE(ABORT, 'employer-act-is-final'); END;
CREATE TRIGGER employer_act_is_kept BEFORE DELETE ON employer_act BEGIN SELECT RAISE(ABORT, 'employer-act-is-kept'); END;
CREATE TRIGGER employer_act_is_done_once BEFORE INSERT ON employer_act WHEN EXISTS (SELECT 1 FROM employer_act WHERE employer = NEW.employer AND key = NEW.key) BEGIN SELECT RAISE(ABORT, 'employer-act-is-done'); END;
