-- Who signs in to Saldo with a password: one user id for each person, and so for each identity code. The address is a
-- login name that may change; whoever has the identity code stays the same. password: scrypt with its parameters.
CREATE TABLE saldo_user (
  person TEXT PRIMARY KEY REFERENCES person (id),
  email TEXT NOT NULL UNIQUE CHECK (email = lower(email) AND email GLOB '?*@?*'),
  password TEXT CHECK (password GLOB '$scrypt$ln=*$?*$?*'),
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER saldo_user_stays_whose_it_is BEFORE UPDATE OF person ON saldo_user BEGIN SELECT RAISE(ABORT, 'saldo-user-is-fixed'); END;

-- A link in an e-mail: to set a password, or to confirm a new address as user id. A newer one for the same purpose takes
-- its place. Whoever presents the token has the mailbox.
CREATE TABLE mail_link (
  person TEXT NOT NULL REFERENCES person (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('password', 'address')),
  token_hash TEXT NOT NULL UNIQUE,
  email TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  PRIMARY KEY (person, purpose)
) STRICT, WITHOUT ROWID;
CREATE INDEX mail_link_by_expiry ON mail_link (expires_at);

-- How often something that could be a guess was tried, by whatever a limit is set for; names are keyed hashes.
CREATE TABLE attempt (
  bucket TEXT PRIMARY KEY,
  count INTEGER NOT NULL CHECK (count >= 0),
  ends_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX attempt_by_end ON attempt (ends_at);

-- How sign-ins with each provider went, by minute (of the epoch); 'broker' stands for the broker itself.
CREATE TABLE provider_outcome (
  provider TEXT NOT NULL,
  minute INTEGER NOT NULL,
  succeeded INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (provider, minute)
) STRICT, WITHOUT ROWID;
CREATE INDEX provider_outcome_by_minute ON provider_outcome (minute);

-- Disturbances that an operator has put up.
CREATE TABLE provider_notice (
  provider TEXT PRIMARY KEY,
  since TEXT NOT NULL,
  set_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
