package authlab.bank;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * Money that went from one to another, as both of them see it.
 *
 * @param from the payer's username at that time
 * @param to the payee's
 * @param amount cents
 * @param memo null where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Transfer(UUID id, String from, String to, long amount, String memo, Instant createdAt) {}
