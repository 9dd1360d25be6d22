package authlab.suite.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import authlab.client.Service;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** HTTP/2 (RFC 9113) frame by frame. */
final class Http2 implements AutoCloseable {

    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int GOAWAY = 7;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    /** Those that have an index of their own (RFC 7541, Appendix A). */
    private static final List<Integer> STATUSES = List.of(200, 204, 206, 304, 400, 404, 500);

    private static final int FIRST_STATUS = 8;
    private static final int FRAMES_MAX = 100_000;

    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;

    private Http2(Socket socket) throws IOException {
        this.socket = socket;
        this.out = new DataOutputStream(socket.getOutputStream());
        this.in = new DataInputStream(socket.getInputStream());
    }

    /** Greeted, with no wishes. */
    static Http2 at(Service service) {
        try {
            Http2 connection = new Http2(service.wire().open("h2"));
            connection.out.write(PREFACE.getBytes(US_ASCII));
            connection.send(SETTINGS, 0, 0, new byte[0]);
            return connection;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void send(int type, int flags, int stream, byte[] payload) throws IOException {
        out.write(payload.length >> 16);
        out.writeShort(payload.length);
        out.write(type);
        out.write(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }

    /** The server's settings, by their numbers. */
    Map<Integer, Integer> settings() throws IOException {
        byte[] payload = awaited(SETTINGS);
        Map<Integer, Integer> settings = new HashMap<>();
        for (ByteBuffer left = ByteBuffer.wrap(payload); left.hasRemaining(); ) {
            settings.put((int) left.getShort(), left.getInt());
        }
        return settings;
    }

    /** The status of the next answer (RFC 7541 §6): it comes first in its headers. */
    int status() throws IOException {
        byte[] block = awaited(HEADERS);
        int first = block[0] & 0xff;
        if (first >= 0x80) {
            return STATUSES.get(first - 0x80 - FIRST_STATUS);
        }
        boolean isHuffman = (block[1] & 0x80) != 0;
        String digits = new String(block, 2, block[1] & 0x7f, US_ASCII);
        return isHuffman ? huffmanDigits(block, 2) : Integer.parseInt(digits);
    }

    /** Three digits: 0 to 2 have five bits there, the others six (RFC 7541, Appendix B). */
    private static int huffmanDigits(byte[] block, int from) {
        long bits = 0;
        for (int i = 0; i < 4; i++) {
            bits = bits << 8 | (from + i < block.length ? block[from + i] & 0xff : 0xff);
        }
        int left = 32;
        int number = 0;
        for (int digit = 0; digit < 3; digit++) {
            int five = (int) (bits >> (left - 5)) & 0x1f;
            int length = five < 3 ? 5 : 6;
            int six = (int) (bits >> (left - 6)) & 0x3f;
            number = 10 * number + (five < 3 ? five : six - 0x19 + 3);
            left -= length;
        }
        return number;
    }

    /** Returns when the server says that it has had enough, or just goes. */
    void awaitEnd() {
        try {
            awaited(GOAWAY);
        } catch (IOException gone) {
            return;
        }
    }

    private byte[] awaited(int wanted) throws IOException {
        for (int frames = 0; frames < FRAMES_MAX; frames++) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            in.skipNBytes(5);
            byte[] payload = in.readNBytes(length);
            if (type == wanted) {
                return payload;
            }
        }
        throw new AssertionError("no frame of type " + wanted);
    }

    /** {@code GET /api/me}, spelled out (RFC 7541 §6.2.2). */
    static byte[] getMe() {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        literal(block, ":method", "GET");
        literal(block, ":scheme", "https");
        literal(block, ":authority", "localhost");
        literal(block, ":path", "/api/me");
        return block.toByteArray();
    }

    /** {@code CONNECT}, which has neither scheme nor path (RFC 9113 §8.5). */
    static byte[] connect(String authority) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        literal(block, ":method", "CONNECT");
        literal(block, ":authority", authority);
        return block.toByteArray();
    }

    static byte[] header(String name, String value) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        literal(block, name, value);
        return block.toByteArray();
    }

    private static void literal(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        block.write(name.length());
        block.writeBytes(name.getBytes(US_ASCII));
        block.write(value.length());
        block.writeBytes(value.getBytes(US_ASCII));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }
}
