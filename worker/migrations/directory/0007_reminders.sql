-- Where e-mails about a person's Plus benefits go, as the employer gave it. For Saldo that is the user id.
CREATE TABLE contact (
  person TEXT PRIMARY KEY REFERENCES person (id),
  email TEXT NOT NULL CHECK (email = lower(email) AND email GLOB '?*@?*'),
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which reminders people have chosen: all, the one on the day before only, or none. Who has not chosen gets all.
CREATE TABLE reminder_choice (
  person TEXT PRIMARY KEY REFERENCES person (id),
  wanted TEXT NOT NULL CHECK (wanted IN ('all', 'last-day', 'none')),
  chosen_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Days on which an operator has everybody reminded of what expires by another day.
CREATE TABLE reminder_campaign (
  day TEXT PRIMARY KEY,
  expires_by TEXT NOT NULL CHECK (expires_by >= day),
  set_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What somebody has been reminded of: a lot or card once for each occasion, which is month, week, day, or campaign and
-- the day of it. Written in the batch of the e-mail. ends_on: of the lot or card; when an employer moves it, the occasions
-- of the new day count anew.
-- sent_on: the day in Finland on which the e-mail was written.
CREATE TABLE reminder (
  account TEXT NOT NULL,
  occasion TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  sent_on TEXT NOT NULL,
  PRIMARY KEY (account, occasion, ends_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_by_end ON reminder (ends_on);

-- How far the reminding of a day has come on each ledger, for an occasion: all up to ends_on, owner and account, in this
-- order, is done. A run that died goes on from there. page: how many the next step takes, fewer after one that failed.
CREATE TABLE reminder_run (
  ledger INTEGER NOT NULL,
  day TEXT NOT NULL,
  occasion TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  owner TEXT NOT NULL,
  account TEXT NOT NULL,
  page INTEGER NOT NULL CHECK (page > 0),
  done_at TEXT,
  PRIMARY KEY (ledger, day, occasion)
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_run_by_day ON reminder_run (day);
