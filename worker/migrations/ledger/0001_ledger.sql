CREATE TABLE placeholder (id TEXT) STRICT;
