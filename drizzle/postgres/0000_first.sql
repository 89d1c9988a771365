CREATE TABLE "boards" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"visibility" text DEFAULT 'private' NOT NULL,
	"is_archived" boolean DEFAULT false NOT NULL,
	"cover_image_id" text collate "C",
	"image_count" integer DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "image_stars" (
	"user_id" text collate "C" NOT NULL,
	"image_id" text collate "C" NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "image_stars_user_id_image_id_pk" PRIMARY KEY("user_id","image_id")
);
--> statement-breakpoint
CREATE TABLE "images" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"board_id" text collate "C",
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"mime_type" text NOT NULL,
	"byte_size" integer NOT NULL,
	"origin" text NOT NULL,
	"metadata" jsonb NOT NULL,
	"thumbhash" text NOT NULL,
	"created_at" bigint NOT NULL,
	"deleted_at" bigint
);
--> statement-breakpoint
CREATE TABLE "user_preferences" (
	"user_id" text collate "C" PRIMARY KEY NOT NULL,
	"data" jsonb NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"prompt" text NOT NULL,
	"negative_prompt" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "queue_turns" (
	"user_id" text collate "C" PRIMARY KEY NOT NULL,
	"pending" integer DEFAULT 0 NOT NULL,
	"running" integer DEFAULT 0 NOT NULL,
	"turn" double precision DEFAULT 0 NOT NULL,
	"start_tag" double precision DEFAULT 0 NOT NULL,
	"served_at" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session_queue" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"batch_id" text collate "C" NOT NULL,
	"board_id" text collate "C",
	"status" text NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"model" text collate "C" NOT NULL,
	"request" jsonb NOT NULL,
	"image_ids" jsonb NOT NULL,
	"error" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"losses" integer DEFAULT 0 NOT NULL,
	"lease_token" text collate "C",
	"lease_until" bigint,
	"created_at" bigint NOT NULL,
	"started_at" bigint,
	"finished_at" bigint
);
--> statement-breakpoint
CREATE TABLE "user_sessions" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"is_remembered" boolean NOT NULL,
	"address" text NOT NULL,
	"user_agent" text NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text collate "C" PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"display_name" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"last_login_at" bigint
);
--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image_stars" ADD CONSTRAINT "image_stars_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "image_stars" ADD CONSTRAINT "image_stars_image_id_images_id_fk" FOREIGN KEY ("image_id") REFERENCES "public"."images"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "images" ADD CONSTRAINT "images_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_preferences" ADD CONSTRAINT "user_preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_turns" ADD CONSTRAINT "queue_turns_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_queue" ADD CONSTRAINT "session_queue_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_queue" ADD CONSTRAINT "session_queue_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_queue" ADD CONSTRAINT "session_queue_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_sessions" ADD CONSTRAINT "user_sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "boards_by_user" ON "boards" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "image_stars_by_image" ON "image_stars" USING btree ("image_id");--> statement-breakpoint
CREATE INDEX "images_by_user" ON "images" USING btree ("user_id","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "images_by_user_board" ON "images" USING btree ("user_id","board_id","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "images_by_board" ON "images" USING btree ("board_id","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "images_in_trash" ON "images" USING btree ("deleted_at") WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX "batches_by_user" ON "batches" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "queue_turns_waiting" ON "queue_turns" USING btree ("turn","served_at","user_id") WHERE pending > 0;--> statement-breakpoint
CREATE INDEX "queue_turns_by_start_tag" ON "queue_turns" USING btree ("start_tag");--> statement-breakpoint
CREATE INDEX "session_queue_by_user" ON "session_queue" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "session_queue_by_user_status" ON "session_queue" USING btree ("user_id","status","id");--> statement-breakpoint
CREATE INDEX "session_queue_by_batch" ON "session_queue" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "session_queue_waiting" ON "session_queue" USING btree ("user_id","priority" desc,"id") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "session_queue_leased" ON "session_queue" USING btree ("lease_until") WHERE status = 'running';--> statement-breakpoint
CREATE INDEX "user_sessions_by_user" ON "user_sessions" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "user_sessions_by_expiry" ON "user_sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "users_by_email_key" ON "users" USING btree ("email_key");