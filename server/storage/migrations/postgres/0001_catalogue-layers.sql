CREATE TABLE "against" (
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"body" json NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "against_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "provinces" (
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"body" json NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "provinces_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "tellings" (
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"body" json NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tellings_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"body" json NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "units_id_version_pk" PRIMARY KEY("id","version")
);
