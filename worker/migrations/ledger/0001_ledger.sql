-- The ledger of one shard. docs/decisions/ledger-schema.md tells why it is built so.
--
-- Every rule is a trigger, none a CHECK: a statement may choose what a failed CHECK does (OR IGNORE, OR FAIL) and a
-- pragma may switch CHECKs off, but RAISE(ABORT) always undoes the whole statement, and a trigger can be replaced
-- later without copying a table. The words that guards raise are stable, so that callers can branch on them.
--
-- Each trigger stands on one line with one closing keyword, or D1 cuts it apart when it is applied remotely. For
-- the same reason comments hold no semicolons and no quotes.

-- What somebody asked for, once for each idempotency key, kept for good. input_hash: SHA-256 as base64url.
-- amount: the cents that its transfers add up to (those of a capture without what it gives back by voiding).
CREATE TABLE operation (
  id TEXT NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  input_hash TEXT NOT NULL,
  amount INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where money is. Counters only grow, and only transfers move them.
-- Without a rowid, which REPLACE would accept as a second way to name a row and so to remove it.
-- owner: the person of a lot or card, the employer of funding or prepaid, the merchant.
-- debits_pending and credits_pending: a hold adds to one, resolving it adds the whole hold to the other.
CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  owner TEXT,
  benefit TEXT,
  service TEXT,
  employer TEXT,
  expires_on TEXT,
  debits_posted INTEGER NOT NULL DEFAULT 0,
  credits_posted INTEGER NOT NULL DEFAULT 0,
  debits_pending INTEGER NOT NULL DEFAULT 0,
  credits_pending INTEGER NOT NULL DEFAULT 0,
  last_transfer INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX account_of_owner ON account (owner, kind, expires_on, benefit, service);

-- One movement of cents from one account to another, at the time of its operation. Numbered without gaps.
-- pending: the hold that a post or a void resolves.
CREATE TABLE transfer (
  sequence INTEGER PRIMARY KEY,
  operation TEXT NOT NULL REFERENCES operation (id),
  kind TEXT NOT NULL,
  debit_account TEXT NOT NULL REFERENCES account (id),
  credit_account TEXT NOT NULL REFERENCES account (id),
  amount INTEGER NOT NULL,
  pending INTEGER REFERENCES transfer (sequence)
) STRICT;

CREATE INDEX transfer_of_operation ON transfer (operation);
CREATE INDEX transfer_of_debit_account ON transfer (debit_account);
CREATE INDEX transfer_of_credit_account ON transfer (credit_account);
CREATE UNIQUE INDEX transfer_resolving_hold ON transfer (pending) WHERE pending IS NOT NULL;

-- Operations are written once.
CREATE TRIGGER operation_exists BEFORE INSERT ON operation WHEN EXISTS (SELECT 1 FROM operation WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM operation WHERE key = NEW.key) BEGIN SELECT RAISE(ABORT, 'operation_exists'); END;
CREATE TRIGGER operation_malformed BEFORE INSERT ON operation WHEN (NEW.kind IN ('load', 'spend', 'hold', 'capture', 'release', 'refund', 'convert', 'expire', 'close', 'reverse') AND NEW.id <> '' AND length(NEW.key) BETWEEN 1 AND 255 AND length(NEW.input_hash) = 43 AND NEW.amount BETWEEN 1 AND 9007199254740991 AND length(NEW.created_at) = 24 AND strftime('%Y-%m-%dT%H:%M:%fZ', NEW.created_at, '+0 seconds') = NEW.created_at) IS NOT TRUE BEGIN SELECT RAISE(ABORT, 'operation_malformed'); END;
CREATE TRIGGER operation_changed BEFORE UPDATE ON operation BEGIN SELECT RAISE(ABORT, 'operation_is_final'); END;
CREATE TRIGGER operation_deleted BEFORE DELETE ON operation BEGIN SELECT RAISE(ABORT, 'operation_is_final'); END;

-- Accounts are opened empty, and stay. Nothing about them changes but the counters.
CREATE TRIGGER account_exists BEFORE INSERT ON account WHEN EXISTS (SELECT 1 FROM account WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'account_exists'); END;
CREATE TRIGGER account_malformed BEFORE INSERT ON account WHEN (length(NEW.created_at) = 24 AND strftime('%Y-%m-%dT%H:%M:%fZ', NEW.created_at, '+0 seconds') = NEW.created_at AND ((NEW.kind IN ('lot', 'card') AND NEW.id GLOB NEW.kind || '_?*' AND NEW.owner <> '' AND NEW.benefit <> '' AND NEW.service IN ('plus', 'saldo') AND NEW.employer <> '' AND length(NEW.expires_on) = 10 AND date(NEW.expires_on) = NEW.expires_on) OR (NEW.kind IN ('funding', 'prepaid', 'merchant') AND NEW.owner <> '' AND NEW.id = NEW.kind || ':' || NEW.owner AND coalesce(NEW.benefit, NEW.service, NEW.employer, NEW.expires_on) IS NULL) OR (NEW.kind IN ('expired', 'bank') AND NEW.id = NEW.kind AND coalesce(NEW.owner, NEW.benefit, NEW.service, NEW.employer, NEW.expires_on) IS NULL))) IS NOT TRUE BEGIN SELECT RAISE(ABORT, 'account_malformed'); END;
CREATE TRIGGER account_opened_with_money BEFORE INSERT ON account WHEN NEW.debits_posted <> 0 OR NEW.credits_posted <> 0 OR NEW.debits_pending <> 0 OR NEW.credits_pending <> 0 OR NEW.last_transfer <> 0 BEGIN SELECT RAISE(ABORT, 'account_opened_with_money'); END;
CREATE TRIGGER account_deleted BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'account_is_final'); END;

-- A change has to be what a transfer says that has not moved this account yet. As every transfer moves its accounts
-- at once, no statement but the triggers below can bring one.
CREATE TRIGGER account_changed_without_transfer BEFORE UPDATE ON account WHEN NOT EXISTS (SELECT 1 FROM transfer t LEFT JOIN transfer hold ON hold.sequence = t.pending WHERE t.sequence = NEW.last_transfer AND t.sequence > OLD.last_transfer AND ((t.debit_account = OLD.id AND NEW.debits_posted = OLD.debits_posted + iif(t.kind IN ('single', 'post'), t.amount, 0) AND NEW.credits_posted = OLD.credits_posted AND NEW.debits_pending = OLD.debits_pending + iif(t.kind = 'pending', t.amount, 0) AND NEW.credits_pending = OLD.credits_pending + coalesce(hold.amount, 0)) OR (t.credit_account = OLD.id AND NEW.credits_posted = OLD.credits_posted + iif(t.kind IN ('single', 'post'), t.amount, 0) AND NEW.debits_posted = OLD.debits_posted AND NEW.credits_pending = OLD.credits_pending + iif(t.kind = 'pending', t.amount, 0) AND NEW.debits_pending = OLD.debits_pending + coalesce(hold.amount, 0)))) BEGIN SELECT RAISE(ABORT, 'account_changed_without_transfer'); END;
CREATE TRIGGER account_below_zero BEFORE UPDATE ON account WHEN OLD.kind IN ('lot', 'card', 'prepaid') AND NEW.credits_posted - NEW.debits_posted - NEW.debits_pending + NEW.credits_pending < 0 BEGIN SELECT RAISE(ABORT, 'insufficient_funds'); END;
CREATE TRIGGER account_counter_full BEFORE UPDATE ON account WHEN max(NEW.debits_posted, NEW.credits_posted, NEW.debits_pending, NEW.credits_pending) > 9007199254740991 BEGIN SELECT RAISE(ABORT, 'counter_full'); END;

-- Transfers are written once, one after the other, by an operation that has room for them.
CREATE TRIGGER transfer_exists BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM transfer WHERE sequence = NEW.sequence) BEGIN SELECT RAISE(ABORT, 'transfer_exists'); END;
CREATE TRIGGER transfer_malformed BEFORE INSERT ON transfer WHEN (NEW.amount >= 1 AND NEW.debit_account <> NEW.credit_account AND ((NEW.kind IN ('single', 'pending') AND NEW.pending IS NULL) OR (NEW.kind IN ('post', 'void') AND NEW.pending IS NOT NULL))) IS NOT TRUE BEGIN SELECT RAISE(ABORT, 'transfer_malformed'); END;
CREATE TRIGGER transfer_of_unknown_account BEFORE INSERT ON transfer WHEN NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.debit_account) OR NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.credit_account) BEGIN SELECT RAISE(ABORT, 'account_unknown'); END;
CREATE TRIGGER transfer_of_unknown_operation BEFORE INSERT ON transfer WHEN NOT EXISTS (SELECT 1 FROM operation WHERE id = NEW.operation) BEGIN SELECT RAISE(ABORT, 'operation_unknown'); END;
CREATE TRIGGER transfer_above_operation BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM operation o WHERE o.id = NEW.operation AND (NEW.kind <> 'void' OR o.kind = 'release') AND o.amount < NEW.amount + (SELECT coalesce(sum(part.amount), 0) FROM transfer part WHERE part.operation = o.id AND (part.kind <> 'void' OR o.kind = 'release'))) BEGIN SELECT RAISE(ABORT, 'operation_exceeded'); END;
CREATE TRIGGER transfer_changed BEFORE UPDATE ON transfer BEGIN SELECT RAISE(ABORT, 'transfer_is_final'); END;
CREATE TRIGGER transfer_deleted BEFORE DELETE ON transfer BEGIN SELECT RAISE(ABORT, 'transfer_is_final'); END;

-- Holds keep the money of a lot or card for a merchant, and are resolved once: posted up to their amount, or voided.
CREATE TRIGGER hold_between_wrong_accounts BEFORE INSERT ON transfer WHEN NEW.kind = 'pending' AND NOT EXISTS (SELECT 1 FROM account payer, account payee WHERE payer.id = NEW.debit_account AND payer.kind IN ('lot', 'card') AND payee.id = NEW.credit_account AND payee.kind = 'merchant') BEGIN SELECT RAISE(ABORT, 'hold_between_wrong_accounts'); END;
CREATE TRIGGER hold_unknown BEFORE INSERT ON transfer WHEN NEW.pending IS NOT NULL AND NOT EXISTS (SELECT 1 FROM transfer WHERE sequence = NEW.pending AND kind = 'pending') BEGIN SELECT RAISE(ABORT, 'hold_unknown'); END;
CREATE TRIGGER hold_mismatched BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM transfer hold WHERE hold.sequence = NEW.pending AND (hold.debit_account <> NEW.debit_account OR hold.credit_account <> NEW.credit_account OR (NEW.kind = 'void' AND hold.amount <> NEW.amount))) BEGIN SELECT RAISE(ABORT, 'hold_mismatched'); END;
CREATE TRIGGER hold_exceeded BEFORE INSERT ON transfer WHEN NEW.kind = 'post' AND NEW.amount > (SELECT amount FROM transfer WHERE sequence = NEW.pending) BEGIN SELECT RAISE(ABORT, 'hold_exceeded'); END;
CREATE TRIGGER hold_resolved BEFORE INSERT ON transfer WHEN EXISTS (SELECT 1 FROM transfer WHERE pending = NEW.pending) BEGIN SELECT RAISE(ABORT, 'hold_resolved'); END;

-- A transfer moves both of its accounts. What moving would break, the account refuses, and the transfer with it.
CREATE TRIGGER transfer_out_of_sequence AFTER INSERT ON transfer WHEN NEW.sequence <> 1 AND NOT EXISTS (SELECT 1 FROM transfer WHERE sequence = NEW.sequence - 1) BEGIN SELECT RAISE(ABORT, 'transfer_out_of_sequence'); END;
CREATE TRIGGER transfer_moves_debit_account AFTER INSERT ON transfer BEGIN UPDATE account SET debits_posted = debits_posted + iif(NEW.kind IN ('single', 'post'), NEW.amount, 0), debits_pending = debits_pending + iif(NEW.kind = 'pending', NEW.amount, 0), credits_pending = credits_pending + coalesce((SELECT amount FROM transfer WHERE sequence = NEW.pending), 0), last_transfer = NEW.sequence WHERE id = NEW.debit_account; END;
CREATE TRIGGER transfer_moves_credit_account AFTER INSERT ON transfer BEGIN UPDATE account SET credits_posted = credits_posted + iif(NEW.kind IN ('single', 'post'), NEW.amount, 0), credits_pending = credits_pending + iif(NEW.kind = 'pending', NEW.amount, 0), debits_pending = debits_pending + coalesce((SELECT amount FROM transfer WHERE sequence = NEW.pending), 0), last_transfer = NEW.sequence WHERE id = NEW.credit_account; END;
