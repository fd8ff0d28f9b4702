-- The directory: who people are, which employers and pages we know, and who is signed in. No money.

-- One row for each ledger database; a new person goes to the one with the fewest people.
CREATE TABLE shard (
  number INTEGER PRIMARY KEY,
  people INTEGER NOT NULL DEFAULT 0 CHECK (people >= 0)
) STRICT;
INSERT INTO shard (number) VALUES (0), (1);

-- A person is whoever has the identity code; the code itself is only here, as a keyed hash and encrypted.
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  identity_hash TEXT NOT NULL UNIQUE,
  identity_sealed TEXT NOT NULL,
  given_names TEXT NOT NULL,
  family_name TEXT NOT NULL,
  ledger INTEGER NOT NULL REFERENCES shard (number),
  created_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER person_counted AFTER INSERT ON person BEGIN UPDATE shard SET people = people + 1 WHERE number = NEW.ledger; END;
CREATE TRIGGER person_stays_who_they_are BEFORE UPDATE OF id, identity_hash, identity_sealed, ledger ON person BEGIN SELECT RAISE(ABORT, 'person-identity-is-fixed'); END;
CREATE TRIGGER person_is_kept BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'person-is-kept'); END;

CREATE TABLE employer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  business_id TEXT NOT NULL UNIQUE,
  has_plus INTEGER NOT NULL CHECK (has_plus IN (0, 1)),
  has_saldo INTEGER NOT NULL CHECK (has_saldo IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

-- A site that embeds our elements, and the origins it may do so from. service: which of the two its people more likely
-- use, where one is known.
CREATE TABLE embed_client (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  service TEXT CHECK (service IN ('plus', 'saldo')),
  created_at TEXT NOT NULL
) STRICT;
CREATE TABLE embed_client_origin (
  client TEXT NOT NULL REFERENCES embed_client (id),
  origin TEXT NOT NULL CHECK (origin GLOB 'http*://*' AND origin NOT GLOB '*://*/*' AND origin = lower(origin)),
  PRIMARY KEY (client, origin)
) STRICT, WITHOUT ROWID;
CREATE INDEX embed_client_origin_by_origin ON embed_client_origin (origin);
-- Our own pages; the origin they are on is added when the system is set up.
INSERT INTO embed_client (id, name, created_at) VALUES ('client_smartum', 'Smartum', strftime('%Y-%m-%dT%H:%M:%fZ'));

-- A one-time code on its way from our window to the page that asked for it. provider: how the person identified
-- themselves, which is a bank, the mobile certificate, or 'password'.
CREATE TABLE sign_in_code (
  code_hash TEXT PRIMARY KEY,
  client TEXT NOT NULL,
  origin TEXT NOT NULL,
  code_challenge TEXT NOT NULL,
  key_thumbprint TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  provider TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_code_by_expiry ON sign_in_code (expires_at);

-- A signed-in browser. refresh_hash: the token that it should send next. spent_hash: the one that it sent last.
-- rotation_key: makes a token's successor from the token itself, so that asking twice gives the same one.
-- code_hash, code_challenge: of the code that it was made from. browser: in a few words, so that its owner knows it again. reused_at: when an old token of it was shown, which ended it.
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id),
  client TEXT NOT NULL,
  origin TEXT NOT NULL,
  key_thumbprint TEXT NOT NULL,
  refresh_hash TEXT NOT NULL,
  spent_hash TEXT,
  rotation_key TEXT NOT NULL,
  code_hash TEXT,
  code_challenge TEXT,
  provider TEXT NOT NULL,
  browser TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER NOT NULL,
  reused_at INTEGER,
  idle_until INTEGER NOT NULL,
  ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_person ON session (person);
CREATE INDEX session_by_expiry ON session (idle_until);
CREATE INDEX session_by_code ON session (code_hash);

-- Proofs of possession, and answers of the broker, that have been used, until they would be too old anyway.
CREATE TABLE used_proof (
  proof_hash TEXT PRIMARY KEY,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX used_proof_by_expiry ON used_proof (expires_at);
