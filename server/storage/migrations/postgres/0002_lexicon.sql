CREATE TABLE "lexicons" (
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"body" json NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lexicons_id_version_pk" PRIMARY KEY("id","version")
);
