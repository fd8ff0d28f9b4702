-- The codes of OwnGiftcards, which lead from what somebody types to the card, and so to the ledger of its person. A code is
-- made from the card, its revision and a key, and not kept: here is its keyed hash. A card has one code that works, and a
-- lost one gets the next revision. The money stays on the card, which is an account of the ledger.
CREATE TABLE card_code (
  code_hash TEXT PRIMARY KEY,
  card TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 1),
  last_four TEXT NOT NULL CHECK (length(last_four) = 4),
  person TEXT NOT NULL REFERENCES person (id),
  created_at TEXT NOT NULL,
  blocked_at TEXT,
  UNIQUE (card, revision)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX card_code_that_works ON card_code (card) WHERE blocked_at IS NULL;
CREATE INDEX card_code_by_person ON card_code (person);
CREATE TRIGGER card_code_stays_blocked BEFORE UPDATE ON card_code WHEN OLD.blocked_at IS NOT NULL OR NEW.blocked_at IS NULL OR (NEW.code_hash, NEW.card, NEW.revision, NEW.last_four, NEW.person, NEW.created_at) IS NOT (OLD.code_hash, OLD.card, OLD.revision, OLD.last_four, OLD.person, OLD.created_at) BEGIN SELECT RAISE(ABORT, 'card-code-is-final'); END;
CREATE TRIGGER card_code_is_kept BEFORE DELETE ON card_code BEGIN SELECT RAISE(ABORT, 'card-code-is-kept'); END;
